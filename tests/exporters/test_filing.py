"""Files are written whole or not at all, privately, and never over or through what is there."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from apectrack.exporters import filing
from apectrack.exporters.filing import FilingError


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


def write(path: Path, then: Callable[[], object] = lambda: None, *, force: bool = False) -> None:
    with filing.written(path, force=force) as out:
        out.write(b"new")
        then()


def test_a_private_file(tmp_path):
    path = tmp_path / "清單.csv"
    write(path)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert leftovers(tmp_path) == []


def test_an_existing_file_needs_force(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with pytest.raises(FilingError, match="exists already"):
        write(path)
    assert path.read_bytes() == b"old"
    write(path, force=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("target", ["there", "nowhere"])
def test_never_through_a_symbolic_link(tmp_path, force, target):
    (tmp_path / "there").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / target)
    with pytest.raises(FilingError, match="symbolic link"):
        write(link, force=force)
    assert link.is_symlink()
    assert (tmp_path / "there").read_bytes() == b"old"
    assert not (tmp_path / "nowhere").exists()


def test_only_plain_files(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(FilingError, match="is not a file"):
            write(path, force=True)
    with pytest.raises(FilingError, match="no folder"):
        write(tmp_path / "no" / "list.csv")
    with pytest.raises(FilingError, match="cannot be written"):
        write(tmp_path / "a\0b")
    with pytest.raises(FilingError, match="cannot be written"):
        write(tmp_path / ("x" * 300))


def test_a_file_made_meanwhile_is_kept(tmp_path):
    path = tmp_path / "list.csv"
    with pytest.raises(FilingError, match="exists already"):
        write(path, lambda: path.write_bytes(b"somebody else's"))
    assert path.read_bytes() == b"somebody else's"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("force", [False, True])
def test_a_failure_leaves_nothing(tmp_path, force):
    path = tmp_path / "list.csv"
    if force:
        path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write(path, lambda: 1 // 0, force=force)
    assert leftovers(tmp_path) == []
    assert path.exists() == force
    assert not force or path.read_bytes() == b"old"


@pytest.mark.parametrize("at", ["write", "fsync", "rename"])
def test_a_full_disk(tmp_path, monkeypatch, at):
    def full(*_args, **_more):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    if at == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    if at == "rename":
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(FilingError, match="The disk is full"):
        write(path, full if at == "write" else lambda: None, force=True)
    assert path.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_file_system_without_links(tmp_path, monkeypatch):
    def refused(*_args):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    write(tmp_path / "list.csv")
    assert (tmp_path / "list.csv").read_bytes() == b"new"
    assert leftovers(tmp_path) == []
    with pytest.raises(FilingError):
        write(tmp_path / "list.csv")


def test_a_folder_one_may_not_write_in(tmp_path, monkeypatch):
    def refused(*_args):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(FilingError, match="Permission denied"):
        write(tmp_path / "list.csv")
