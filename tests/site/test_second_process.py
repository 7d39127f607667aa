"""Work in a second process gives what one process would give, and no failure is lost."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import msgspec
import pytest
from built_site import SAMPLE, Magazine, outcome, prepared
from msgspec import Struct
from roundtable.site.preparation import Prepared
from roundtable.site.second_process import CAN_FORK, SecondProcessError, beside, every
from roundtable.transcript.diagnostic import Diagnostic

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork")


class Squared(Struct, frozen=True):
    number: int
    square: int


def squared(number: int) -> Squared:
    return Squared(number, number * number)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 500])
def test_every_thing_is_made_in_order(count: int) -> None:
    numbers = range(count)
    assert every(squared, numbers, Squared) == list(map(squared, numbers))


def test_more_than_a_pipe_holds_arrives_whole() -> None:
    given, made = beside(lambda: b"x" * 5_000_000, lambda: "here")
    assert (len(given), made) == (5_000_000, "here")


def test_a_failure_there_is_told_and_raised(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SecondProcessError):
        every(lambda number: squared(number) if number < 3 else 1 // 0, range(4), Squared)
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_a_full_disk_there_is_a_full_disk_here(capfd: pytest.CaptureFixture[str]) -> None:
    def full() -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device", Path("site/index.html"))

    with pytest.raises(OSError, match="No space left") as caught:
        beside(full, lambda: None)
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, "site/index.html")
    assert capfd.readouterr().err == ""


def test_a_second_process_that_is_killed_is_a_failure() -> None:
    def killed() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b"never"

    with pytest.raises(SecondProcessError):
        beside(killed, lambda: None)


def test_a_failure_here_ends_the_other_silently(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError):
        beside(lambda: b"x" * 5_000_000, lambda: 1 // 0)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert capfd.readouterr().err == ""


def test_texts_read_by_two_are_the_same_to_the_last_span(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roundtable.site.preparation.WORTH_A_PROCESS", 10_000)
    by_one = packed_sample()
    monkeypatch.setattr("roundtable.site.preparation.WORTH_A_PROCESS", 0)
    assert packed_sample() == by_one


def test_findings_of_another_process_are_those_of_one(
    magazine: Magazine, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = magazine()
    (content / "issues" / "001-shiomi" / "part-1.en.md").unlink()
    monkeypatch.setattr("roundtable.site.preparation.WORTH_A_PROCESS", 10_000)
    by_one = outcome(content)
    assert findings(by_one) != ()
    monkeypatch.setattr("roundtable.site.preparation.WORTH_A_PROCESS", 0)
    assert findings(outcome(content)) == findings(by_one)


def findings(made: Prepared | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return made.diagnostics if isinstance(made, Prepared) else made


def packed_sample() -> list[bytes]:
    """The editions of the sample magazine, each as bytes."""
    magazine = prepared(SAMPLE, drafts=True).site.magazine
    editions = [edition for _, _, edition in magazine.editions]
    assert len(editions) > 10
    return list(map(msgspec.msgpack.encode, editions))
