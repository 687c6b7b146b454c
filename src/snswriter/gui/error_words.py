"""Errors of the outside world in the language of the program.

Every error brings its Japanese sentences along. Who chose English reads these instead.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from snswriter.gui.bilingual import is_english
from snswriter.ports import OutsideError, VaultStatus

_SAFE = "The text is still on the screen."
_FILE = "Please check where the file lies, and whether you may read it."
_KEEP = "Writing and checking go on without it."

ENGLISH: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "OutsideError": (
            "Something outside the program did not work.",
            "Please wait a moment and try again.",
        ),
        "DiskFullError": (
            "There is not enough room on the disk to save.",
            f"Saving works again once some files are cleared away. {_SAFE}",
        ),
        "ReadOnlyError": (
            "This place does not allow writing.",
            f"Please ask the information-systems section about the folder. {_SAFE}",
        ),
        "BusyError": (
            "Another program is using the file.",
            f"Close the window that has it open, then try again. {_SAFE}",
        ),
        "UnreadableError": ("The file could not be read.", _FILE),
        "DamagedError": (
            "The stored file seems to be damaged.",
            f"Start the program again: it rescues every draft it can read. {_SAFE}",
        ),
        "NewerVersionError": (
            "A newer snswriter made this file, so it was left as it is.",
            "Please update snswriter first.",
        ),
        "NetworkFolderError": (
            "Drafts cannot be kept safely in a folder on the network.",
            "Please choose a folder on this PC.",
        ),
        "DraftMissingError": (
            "That draft was not found.",
            "It may have been deleted in another window. Please look at the list again.",
        ),
        "DraftChangedError": (
            "The draft was changed in another window, so it was not deleted.",
            "Look at what is new in it, then delete it again.",
        ),
        "TemplateUnstorableError": (
            "The template could not be kept.",
            "Please check its name and text, and save it again.",
        ),
        "BrokenFileError": (
            "Something in the file is not written as it should be, so nothing was added.",
            "Mend the file or move it away, then save again.",
        ),
        "VaultError": ("The keychain of this PC could not be used.", _KEEP),
        "VaultUnavailableError": ("No keychain that is safe enough was found.", _KEEP),
        "VaultRefusedError": (
            "This keychain would not protect its contents, so nothing is put there.",
            _KEEP,
        ),
        "VaultLockedError": ("The keychain is locked.", "Unlock it, then try again."),
        "SecretRemainsError": (
            "The keychain still holds what was deleted.",
            "Delete the “snswriter” entries in the keychain's own window, then try again.",
        ),
        "VaultFullError": (
            "The keychain (credential manager) is full.",
            "Remove entries that are no longer used.",
        ),
        "VaultTimeoutError": (
            "The keychain did not answer in time.",
            "See whether a window that asks for permission is hidden, then try again.",
        ),
        "SeedUnreadableError": (
            "The seed of the one-time codes could not be read.",
            "Keep it again just as the platform shows it: letters and digits, or otpauth://…",
        ),
        "SecretUnstorableError": (
            "The keychain cannot keep this.",
            "Please enter 1 to 1,200 characters, each piece in its own field.",
        ),
        "PackageUnreadableError": (
            "This is no post package, or it is damaged.",
            "Please ask for the file again.",
        ),
        "PackageChangedError": (
            "This post package was changed after it was saved.",
            "Please ask the sender for the file again.",
        ),
        "PackageNewerError": (
            "A newer snswriter made this post package.",
            "Please update snswriter first.",
        ),
        "PackageTooLargeError": (
            "The file is too large for a post package.",
            "Please check whether it is the right file.",
        ),
        "NoTextError": (
            "This file does not hold plain text, so it was not opened.",
            "Save it as a text file (.txt) first.",
        ),
        "LongTextError": (
            "This file is too large to be opened (1 MB at most).",
            "Copy and paste the part that you need.",
        ),
        "PackError": (
            "The rule pack could not be used.",
            "The rules that were in use go on working.",
        ),
        "PackBrokenError": ("The rule pack is damaged.", "Please ask for it again."),
        "PackNewerFormatError": (
            "A newer snswriter made this rule pack.",
            "Please update snswriter first.",
        ),
        "PackUnsignedError": (
            "The rule pack is not signed.",
            "Please ask the information-systems section for a signed one.",
        ),
        "PackUntrustedError": (
            "The rule pack is signed with an unknown key.",
            "Please ask the information-systems section.",
        ),
        "PackOlderError": (
            "A newer version of this rule pack is in use already.",
            "Nothing needs to be done.",
        ),
        "CheckerError": (
            "The rules could not be made ready.",
            "Take out a rule that was added lately and start again. Writing and saving go on.",
        ),
    }
)
"""What happened and what to do, by the name of the error; those not here go by their base."""


def sentence(error: OutsideError) -> str:
    """Return what happened, where, and what to do, in the language of the program."""
    if not is_english():
        return str(error)
    names = [kind.__name__ for kind in type(error).__mro__]
    what, remedy = next(ENGLISH[name] for name in names if name in ENGLISH)
    return f"{what} ({error.where}) {remedy}"


def vault_sentence(status: VaultStatus) -> str:
    """Return whether secrets can be kept, in the language of the program."""
    if not is_english():
        return status.explanation
    if status.is_available:
        return "What you enter here is kept in the keychain of this PC, never in a file."
    return " ".join(ENGLISH["VaultUnavailableError"])


def english_by_japanese() -> Mapping[str, str]:
    """Return the English sentences of every kind of error by their Japanese ones."""
    return dict(pair for kind in _kinds(OutsideError) for pair in _pairs(kind))


def _kinds(base: type[OutsideError]) -> Iterator[type[OutsideError]]:
    yield base
    for kind in base.__subclasses__():
        yield from _kinds(kind)


def _pairs(kind: type[OutsideError]) -> Iterator[tuple[str, str]]:
    what, remedy = ENGLISH.get(kind.__name__, ("", ""))
    own = vars(kind)
    if what and "what" in own:
        yield kind.what, what
    if remedy and "remedy" in own:
        yield kind.remedy, remedy
