"""Work in a second process gives what one process would give, and no failure is lost."""

from __future__ import annotations

import os
import signal

import pytest
from msgspec import Struct
from roundtable.site.second_process import CAN_FORK, SecondProcessError, beside, every

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
