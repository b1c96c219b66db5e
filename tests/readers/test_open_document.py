"""What a file is taken for, what is refused, and that every format keeps the promises of a document."""

import hashlib
import io
import os
import sys
import time

import pytest

from apectrack.domain.document import BLOCK_KINDS
from apectrack.domain.errors import ApectrackError, UsageError
from apectrack.readers import open_document
from apectrack.readers.errors import HostileFileError, NotAFileError, UnreadableError
from apectrack.readers.registry import all_formats, read_document, recognise
from readers.making import SAMPLES, WORDS


@pytest.mark.parametrize("name", SAMPLES)
def test_formats_are_recognised_by_content_and_keep_their_promises(name, tmp_path):
    path = tmp_path / "minutes.wrong"
    path.write_bytes(SAMPLES[name])
    document = open_document(path)
    assert document.format == name
    assert document.name == "minutes.wrong"
    assert document.sha256 == hashlib.sha256(SAMPLES[name]).hexdigest()
    assert WORDS in document.text
    assert any(WORDS in block.text for block in document.blocks)
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text
        assert block.text.startswith(block.label)
        assert block.kind in BLOCK_KINDS
    starts = [block.start for block in document.blocks]
    assert starts == sorted(starts)


def test_meanwhile_goes_on_for_as_long_as_a_process_reads_and_does_not_begin_where_none_does(tmp_path):
    for name, begun in (("docx", True), ("txt", False)):
        path = tmp_path / name
        path.write_bytes(SAMPLES[name])
        done = []
        endless = (done.append(time.sleep(0.001)) for _ in iter(int, 1))
        assert open_document(path, meanwhile=endless).format == name
        assert bool(done) == begun, name


def test_the_folder_is_the_registry_and_every_module_keeps_its_promise():
    known = all_formats()
    assert {"docx", "odt", "pdf", "html", "md", "txt", "eml", "rtf", "doc"} <= set(known)
    for name, module in known.items():
        assert module.__doc__, name
        assert module.sniff.__doc__, name
        assert module.read.__doc__, name
        assert module.sniff(b"") == 0


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAMPLES["txt"])))
    document = open_document("-")
    assert document.name == "standard input"
    assert WORDS in document.text


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "is a directory"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (os.mkfifo, "is not a regular file"),
    ],
)
def test_what_is_no_file_is_refused_in_one_sentence(make, why, tmp_path):
    path = tmp_path / "minutes.txt"
    make(path)
    with pytest.raises(NotAFileError, match=why) as caught:
        open_document(path)
    assert isinstance(caught.value, UsageError)
    assert caught.value.hint


@pytest.mark.parametrize("path", ["/dev/zero", "nul\0in name", "x" * 5000])
def test_devices_and_impossible_names_are_refused(path):
    with pytest.raises(NotAFileError):
        open_document(path)


def test_no_more_than_the_limit_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 1000)
    with pytest.raises(HostileFileError, match="larger than"):
        open_document(path, limit=100)


def test_names_in_sentences_carry_no_control_characters(tmp_path):
    with pytest.raises(NotAFileError) as caught:
        open_document(tmp_path / "a\x1b]0;b\u202e.txt")
    assert "\x1b" not in str(caught.value)
    assert "\u202e" not in str(caught.value)


@pytest.mark.parametrize(
    "source", [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(100), bytes(500), os.urandom(5000)]
)
def test_binary_files_are_refused(source):
    with pytest.raises(UnreadableError, match="neither text nor"):
        read_document(source, "picture.txt")


def test_a_failure_inside_a_format_names_the_file(monkeypatch):
    module = recognise(SAMPLES["docx"])

    def fail(*_args, **_options):
        raise KeyError("inside")

    monkeypatch.setattr(module, "read", fail)
    with pytest.raises(ApectrackError, match=r"minutes\.docx"):
        read_document(SAMPLES["docx"], "minutes.docx")
