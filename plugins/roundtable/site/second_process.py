"""Work shared with a second process: Python computes one thing at a time, machines have two cores.

The second process sees everything as it is at that moment and changes nothing here; what it gives
comes back as bytes.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import IO, TypeVar

import msgspec

CAN_FORK = hasattr(os, "fork")

Given = TypeVar("Given")
Made = TypeVar("Made")


_OS_ERROR = 2
"""The exit code of a second process that sends an error of the system instead of what it made."""


class SecondProcessError(RuntimeError):
    """The second process failed; it has said why."""


def beside(there: Callable[[], bytes], here: Callable[[], Made]) -> tuple[bytes, Made]:
    """What `there` gives in a second process, and `here` in this one at the same time.

    An `OSError` there, such as a full disk, is raised here.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receiving)
        os._exit(_exit_code(there, sending))
    os.close(sending)
    try:
        with open(receiving, "rb") as pipe:  # noqa: PTH123
            made = here()
            given = pipe.read()
    finally:
        _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == _OS_ERROR:
        raise OSError(*msgspec.msgpack.decode(given))
    if status != 0:
        raise SecondProcessError
    return given, made


def every(make: Callable[[Given], Made], things: Sequence[Given], kind: type[Made]) -> list[Made]:
    """What `make` makes of each thing, in their order; of the second half in a second process, from
    which only what msgspec can pack and unpack as `kind` arrives."""
    half = (len(things) + 1) // 2
    packed, first = beside(
        lambda: msgspec.msgpack.encode(list(map(make, things[half:]))),
        lambda: list(map(make, things[:half])),
    )
    second: list[Made] = msgspec.msgpack.decode(packed, type=list[kind])  # type: ignore[valid-type]
    return first + second


def _exit_code(there: Callable[[], bytes], sending: int) -> int:
    """What the second process does, and the exit code that says how it went. Where the first one
    ended early, that one says why."""
    try:
        with open(sending, "wb") as pipe:
            return _send(there, pipe)
    except (BrokenPipeError, KeyboardInterrupt):
        return 1
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        return 1


def _send(there: Callable[[], bytes], pipe: IO[bytes]) -> int:
    try:
        pipe.write(there())
    except BrokenPipeError:
        raise
    except OSError as error:
        place = None if error.filename is None else str(error.filename)
        pipe.write(msgspec.msgpack.encode((error.errno, error.strerror, place)))
        return _OS_ERROR
    return 0
