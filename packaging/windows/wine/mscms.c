/* For Wine 8 only, never shipped: its colour profiles end the program as soon as there is a
   screen. Here every profile is simply missing. */

#define EXPORT __declspec(dllexport)

EXPORT void *OpenColorProfileW(void *profile, int access, int sharing, int mode)
{
    (void)profile, (void)access, (void)sharing, (void)mode;
    return 0;
}

EXPORT int CloseColorProfile(void *profile) { (void)profile; return 1; }

EXPORT int GetColorProfileFromHandle(void *profile, void *content, int *size)
{
    (void)profile, (void)content;
    if (size) *size = 0;
    return 0;
}

EXPORT void *WcsCreateIccProfile(void *profile, int options)
{
    (void)profile, (void)options;
    return 0;
}

EXPORT void *WcsOpenColorProfileW(void *cdmp, void *camp, void *gmmp, int a, int b, int c, int d)
{
    (void)cdmp, (void)camp, (void)gmmp, (void)a, (void)b, (void)c, (void)d;
    return 0;
}

EXPORT int WcsGetDefaultColorProfile(int scope, void *device, int a, int b, int c, int d, void *name)
{
    (void)scope, (void)device, (void)a, (void)b, (void)c, (void)d, (void)name;
    return 0;
}

EXPORT int WcsGetDefaultColorProfileSize(int scope, void *device, int a, int b, int c, int *size)
{
    (void)scope, (void)device, (void)a, (void)b, (void)c;
    if (size) *size = 0;
    return 0;
}

EXPORT int GetColorDirectoryW(void *machine, void *folder, int *size)
{
    (void)machine, (void)folder;
    if (size) *size = 0;
    return 0;
}

EXPORT int GetStandardColorSpaceProfileW(void *machine, int space, void *name, int *size)
{
    (void)machine, (void)space, (void)name;
    if (size) *size = 0;
    return 0;
}
