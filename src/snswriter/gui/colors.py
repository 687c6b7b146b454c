"""The colours of the program; each text colour reads well on its grounds.

Texts have a contrast of 4.5:1 on every ground that they stand on, in high contrast 7:1.
"""

from dataclasses import asdict, dataclass

HIGH_CONTRAST = 7.0
"""Of texts on their grounds; WCAG level AAA."""


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours as "#rrggbb", named by what they are for.

    Attributes:
        window: Behind the panels.
        surface: Of panels and the page that is written on.
        sunken: Of what is shown but not edited.
        line: Between panels.
        outline: Around things that can be operated; 3:1 against `surface`.
        ink: Of text.
        ink_soft: Of secondary text.
        ink_faint: Of hints; still 4.5:1 against `surface`.
        accent: Of what is chosen and of the main button.
        accent_ink: Of text on `accent`.
        accent_soft: Behind what is chosen.
        error: Of errors: must not go out.
        error_soft: Behind them.
        warning: Of warnings: want a look.
        warning_soft: Behind them.
        info: Of advice.
        info_soft: Behind it.
        good: Of "nothing to mend".
        overflow: Behind text that does not fit.
        spotlight: Behind the finding that is looked at.
        match: Behind what was looked for in the text.
        least_contrast: Of texts on their grounds.
    """

    window: str
    surface: str
    sunken: str
    line: str
    outline: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_ink: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    info: str
    info_soft: str
    good: str
    overflow: str
    spotlight: str
    match: str
    least_contrast: float = 4.5

    def by_name(self) -> dict[str, str]:
        """Return the colours by name, for the style sheet."""
        return {name: value for name, value in asdict(self).items() if isinstance(value, str)}


LIGHT = Colors(
    window="#eef1f0",
    surface="#ffffff",
    sunken="#f6f8f7",
    line="#d5dcd9",
    outline="#7c8883",
    ink="#17201d",
    ink_soft="#45514c",
    ink_faint="#5e6a65",
    accent="#1b5e86",
    accent_ink="#ffffff",
    accent_soft="#e1edf5",
    error="#b3261e",
    error_soft="#fbe8e6",
    warning="#8a5200",
    warning_soft="#fcf0da",
    info="#1f5fae",
    info_soft="#e5eefa",
    good="#2c6a41",
    overflow="#f9d5d1",
    spotlight="#fdf0b8",
    match="#c9e9c6",
)

DARK = Colors(
    window="#151918",
    surface="#1f2423",
    sunken="#1a1f1e",
    line="#343b39",
    outline="#7c8883",
    ink="#e8edeb",
    ink_soft="#bdc7c3",
    ink_faint="#9aa6a1",
    accent="#84bde0",
    accent_ink="#0c1d28",
    accent_soft="#233949",
    error="#ff8f85",
    error_soft="#452523",
    warning="#f0b765",
    warning_soft="#403119",
    info="#8fbcff",
    info_soft="#22334c",
    good="#88c99c",
    overflow="#5a2b29",
    spotlight="#4d4420",
    match="#2c5230",
)

CONTRAST_LIGHT = Colors(
    window="#ffffff",
    surface="#ffffff",
    sunken="#f4f4f4",
    line="#5a5a5a",
    outline="#000000",
    ink="#000000",
    ink_soft="#1e1e1e",
    ink_faint="#3a3a3a",
    accent="#00406b",
    accent_ink="#ffffff",
    accent_soft="#d9ecfa",
    error="#7d0000",
    error_soft="#ffe9e6",
    warning="#553100",
    warning_soft="#fff1d6",
    info="#0b3a75",
    info_soft="#e4eefb",
    good="#0b4a20",
    overflow="#ffc9c2",
    spotlight="#ffe97a",
    match="#b8ecb4",
    least_contrast=HIGH_CONTRAST,
)

CONTRAST_DARK = Colors(
    window="#000000",
    surface="#000000",
    sunken="#121212",
    line="#a6a6a6",
    outline="#ffffff",
    ink="#ffffff",
    ink_soft="#f0f0f0",
    ink_faint="#d8d8d8",
    accent="#7fd6ff",
    accent_ink="#000000",
    accent_soft="#003247",
    error="#ffb4ab",
    error_soft="#450803",
    warning="#ffd27a",
    warning_soft="#392600",
    info="#b3d4ff",
    info_soft="#0b2649",
    good="#9beeb2",
    overflow="#661510",
    spotlight="#4b3f00",
    match="#0d4a16",
    least_contrast=HIGH_CONTRAST,
)
