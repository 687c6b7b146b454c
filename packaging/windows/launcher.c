/* Starts the runtime that lies beside this program, and says so in a sentence when it cannot.
   Built twice: with a window (SnsWriter.exe) and for consoles (bin\snswriter.exe). */

#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define LONGEST 32768
#define EXIT_BROKEN 3

typedef int (*python_main)(int, wchar_t **);

static wchar_t program[LONGEST], folder[LONGEST], library[LONGEST], script[LONGEST];

static const wchar_t *const parts[] = {
    L"runtime\\python311.dll", L"runtime\\python311.zip", L"runtime\\python311._pth",
    L"app\\start.py",
};

static void
tell(const wchar_t *what)
{
    static wchar_t sentence[LONGEST];
    char bytes[4096];
    DWORD written;
    HANDLE errors = GetStdHandle(STD_ERROR_HANDLE);

    _snwprintf(sentence, LONGEST - 1,
               L"SNSライターを始められませんでした。%ls\n"
               L"お手数ですが、インストールし直してください。書きかけの下書きはそのまま残っています。\n"
               L"場所：%ls\n", what, folder);
    if (errors != NULL && errors != INVALID_HANDLE_VALUE) {
        int length = WideCharToMultiByte(CP_UTF8, 0, sentence, -1, bytes, sizeof bytes, NULL, NULL);
        if (length > 1) {
            WriteFile(errors, bytes, length - 1, &written, NULL);
        }
    }
#ifndef CONSOLE
    if (GetEnvironmentVariableW(L"SNSWRITER_QUIET", NULL, 0) == 0) {
        MessageBoxW(NULL, sentence, L"SNSライター", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
    }
#endif
}

/* The runtime ends the process itself when its library is damaged, with the code of an ordinary
   finding, and only writes to a console that is not there. The variable is set as soon as the
   program can speak for itself. */
static void
at_the_end(void)
{
    if (GetEnvironmentVariableW(L"SNSWRITER_TOLD", NULL, 0) == 0) {
        fflush(NULL);
        tell(L"インストールされたファイルの一部が壊れているようです。");
        _exit(EXIT_BROKEN);
    }
}

static void
find_folder(void)
{
    GetModuleFileNameW(NULL, program, LONGEST - 1);
    wcscpy(folder, program);
    *wcsrchr(folder, L'\\') = 0;
#ifdef CONSOLE
    *wcsrchr(folder, L'\\') = 0;
#endif
    _snwprintf(library, LONGEST - 1, L"%ls\\runtime\\python311.dll", folder);
    _snwprintf(script, LONGEST - 1, L"%ls\\app\\start.py", folder);
}

/* A zip file ends with its list of files, which ends with a record of 22 bytes. */
static int
is_whole_zip(const wchar_t *path)
{
    char end[4] = {0};
    FILE *file = _wfopen(path, L"rb");

    if (file != NULL) {
        if (fseek(file, -22, SEEK_END) == 0) {
            fread(end, 1, sizeof end, file);
        }
        fclose(file);
    }
    return memcmp(end, "PK\5\6", sizeof end) == 0;
}

static int
has_all_parts(void)
{
    static wchar_t path[LONGEST], what[LONGEST];

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        _snwprintf(path, LONGEST - 1, L"%ls\\%ls", folder, parts[i]);
        if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES) {
            _snwprintf(what, LONGEST - 1, L"ファイル %ls が見つかりません。", parts[i]);
            tell(what);
            return 0;
        }
        if (wcsstr(parts[i], L".zip") != NULL && !is_whole_zip(path)) {
            _snwprintf(what, LONGEST - 1, L"ファイル %ls が壊れています。", parts[i]);
            tell(what);
            return 0;
        }
    }
    return 1;
}

static int
run(int count, wchar_t **words)
{
    HMODULE runtime;
    python_main start;
    wchar_t **all = calloc(count + 7, sizeof *all);
    int n = 0;

    find_folder();
    if (all == NULL || !has_all_parts()) {
        return EXIT_BROKEN;
    }
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    runtime = LoadLibraryExW(library, NULL,
                             LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    start = runtime ? (python_main)(void *)GetProcAddress(runtime, "Py_Main") : NULL;
    if (start == NULL) {
        tell(L"実行環境（runtime）を読み込めません。");
        return EXIT_BROKEN;
    }
    atexit(at_the_end);
    all[n++] = program;
    /* Alone with its own files, and nothing written beside them. */
    all[n++] = L"-I";
    all[n++] = L"-B";
    all[n++] = L"-X";
    all[n++] = L"utf8";
    all[n++] = script;
    for (int i = 1; i < count; i++) {
        all[n++] = words[i];
    }
    return start(n, all);
}

#ifdef CONSOLE
int
wmain(int count, wchar_t **words)
{
    return run(count, words);
}
#else
int WINAPI
wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show)
{
    (void)self, (void)before, (void)line, (void)show;
    /* Setup and uninstall look for this to know that the program runs. */
    CreateMutexW(NULL, FALSE, L"Local\\SnsWriter.Running");
    return run(__argc, __wargv);
}
#endif
