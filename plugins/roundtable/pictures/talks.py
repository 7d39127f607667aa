"""Ways to draw a talk around its table: who sits where, and how much each of them said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from roundtable.pictures.shapes import (
    CENTRE,
    FULL_TURN,
    PAPER,
    Arc,
    Disc,
    Lines,
    Point,
    Shape,
    on_circle,
)

# From the edge of the table to where the words of the cover begin.
INNER, OUTER = 140, 246


class Voice(Struct, frozen=True):
    """One seat on the turned table: the middle of its arc, the arc's length, tone and share."""

    middle: float
    sweep: float
    tone: int
    share: float


def _ring(voices: list[Voice]) -> Iterator[Shape]:
    """One thick ring, cut into everybody's share, and a seat at the middle of each."""
    for voice in voices:
        gap = min(4.0, voice.sweep / 3)
        start = voice.middle - voice.sweep / 2 + gap / 2
        yield Arc(CENTRE, 176, 44, start, voice.sweep - gap, voice.tone)
        yield Disc(on_circle(CENTRE, 228, voice.middle), 13, voice.tone)


def _orbits(voices: list[Voice]) -> Iterator[Shape]:
    """An orbit a person, run through as far as they spoke, and their seat where it ends."""
    step = (OUTER - INNER - 26) / max(1, len(voices) - 1)
    width = min(16.0, step * 0.4)
    most = max(voice.share for voice in voices)
    lengths = [300 * voice.share / most for voice in voices]
    radii = [INNER + 14 + place * step for place in range(len(voices))]
    yield from (Arc(CENTRE, radius, 3, 0, FULL_TURN, 22) for radius in radii)
    first, dot = voices[0].middle, max(9.0, width * 0.95)
    runs = [*zip(voices, radii, lengths, strict=True)]
    yield from _by_tone(Arc(CENTRE, r, width, first, length, v.tone) for v, r, length in runs)
    yield from _by_tone(
        Disc(on_circle(CENTRE, r, first + length), dot, v.tone) for v, r, length in runs
    )


def _petals(voices: list[Voice]) -> Iterator[Shape]:
    """Discs that grow with what was said and overlap as the talk does, ringed so all are seen."""
    each = FULL_TURN / len(voices)
    most = max(voice.share for voice in voices)
    places = [
        (on_circle(CENTRE, 150, voices[0].middle + at * each), 42 + 50 * voice.share / most, voice)
        for at, voice in enumerate(voices)
    ]
    for centre, radius, voice in places:
        yield Disc(centre, radius, voice.tone)
    for centre, radius, _ in places:
        yield Arc(centre, radius, 2.5, 0, FULL_TURN, PAPER)


def _rose(voices: list[Voice]) -> Iterator[Shape]:
    """A rose of equal angles, each leaf as long as its person spoke."""
    each = FULL_TURN / len(voices)
    most = max(voice.share for voice in voices)
    for at, voice in enumerate(voices):
        length = 22 + (OUTER - INNER - 22) * voice.share / most
        start = voices[0].middle + at * each + 1.5
        yield Arc(CENTRE, INNER + length / 2, length, start, each - 3, voice.tone)
    yield Arc(CENTRE, OUTER + 8, 2, 0, FULL_TURN, 30)


def _rays(voices: list[Voice]) -> Iterator[Shape]:
    """Some hundred rays shared out among the seats; every other seat's are the longer ones."""
    reaches = [OUTER - 28 * (at % 2) for at in range(len(voices))]
    spans = [*zip(voices, reaches, strict=True)]
    yield from _by_tone(Lines(_strokes(voice, reach), 4, voice.tone) for voice, reach in spans)
    yield from _by_tone(
        Disc(on_circle(CENTRE, reach + 4, voice.middle), 11, voice.tone) for voice, reach in spans
    )


def _strokes(voice: Voice, reach: float) -> tuple[tuple[Point, Point], ...]:
    count = max(1, round(96 * voice.share))
    first = voice.middle - voice.sweep / 2
    angles = (first + voice.sweep * (n + 0.5) / count for n in range(count))
    return tuple((on_circle(CENTRE, INNER, a), on_circle(CENTRE, reach, a)) for a in angles)


def _beads(voices: list[Voice]) -> Iterator[Shape]:
    """Three rounds of beads, sixty in all, each of whoever held the floor there."""
    start = voices[0].middle - voices[0].sweep / 2
    beads: list[Shape] = []
    for ring, (radius, count) in enumerate(((158, 16), (196, 20), (236, 24))):
        for bead in range(count):
            angle = FULL_TURN * (bead + 0.5 * (ring % 2)) / count
            tone = _holder(voices, angle / FULL_TURN).tone
            beads.append(Disc(on_circle(CENTRE, radius, start + angle), 13, tone))
    return _by_tone(beads)


def _holder(voices: list[Voice], share: float) -> Voice:
    for voice in voices:
        share -= voice.share
        if share < 0:
            return voice
    return voices[-1]


def _halves(voices: list[Voice]) -> Iterator[Shape]:
    """Half rings turned against each other: a person a ring, wider with what they said."""
    radius = INNER - 6.0
    room = OUTER - INNER + 6 - 6 * len(voices)
    for at, voice in enumerate(voices):
        width = max(8.0, room * voice.share)
        yield Arc(CENTRE, radius + width / 2, width, voices[0].middle + at * 74, 196, voice.tone)
        radius += width + 6


TALKS: tuple[Callable[[list[Voice]], Iterator[Shape]], ...] = (
    _halves,
    _ring,
    _rose,
    _orbits,
    _petals,
    _rays,
    _beads,
)


def _by_tone(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Shapes that do not touch, in an order in which those that look alike stand together."""
    return iter(sorted(shapes, key=lambda shape: shape.tone))
