"""Time phrases in Chinese and English text, turned into deadlines."""
