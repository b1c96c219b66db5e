"""What things look like: Rich tables for people, JSON, CSV and Markdown for programs."""
