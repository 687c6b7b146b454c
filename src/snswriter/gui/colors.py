"""The colours of the program, light and dark; each text colour reads well on its grounds."""

from dataclasses import asdict, dataclass


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

    def by_name(self) -> dict[str, str]:
        """Return the colours by name, for the style sheet."""
        return asdict(self)


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
)
