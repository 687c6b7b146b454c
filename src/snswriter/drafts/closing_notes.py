"""What stands on record when a step of closing an account was done by the program itself."""


def archived_note(number: int, folder: str) -> str:
    """Return the note of an export: how many drafts, and where they lie."""
    return f"{number}件\u3000{folder}"


def removed_note(number: int) -> str:
    """Return the note of secrets taken out of the keychain; `number` counts their kinds."""
    return f"{number}種類を消し、残っていないことを確かめました。"
