/* For Wine 8 only, never shipped: Windows 10 brings this library, Qt asks it for converters, and
   every answer here is that there are none. */

#define EXPORT __declspec(dllexport)
enum { FILE_ACCESS_ERROR = 4 };

static void *
refuse(int *status)
{
    if (status) {
        *status = FILE_ACCESS_ERROR;
    }
    return 0;
}

EXPORT void *ucnv_open(const char *name, int *status) { (void)name; return refuse(status); }
EXPORT void ucnv_close(void *converter) { (void)converter; }
EXPORT void ucnv_reset(void *converter) { (void)converter; }
EXPORT signed char ucnv_getMaxCharSize(void *converter) { (void)converter; return 1; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
EXPORT const char *ucnv_getName(void *converter, int *status) { (void)converter; return refuse(status); }
EXPORT int ucnv_toUCountPending(void *converter, int *status) { (void)converter, (void)status; return 0; }

EXPORT const char *
ucnv_getStandardName(const char *name, const char *standard, int *status)
{
    (void)name, (void)standard;
    return refuse(status);
}

EXPORT void
ucnv_getToUCallBack(void *converter, void **action, void **context)
{
    (void)converter;
    if (action) *action = 0;
    if (context) *context = 0;
}

EXPORT void
ucnv_getFromUCallBack(void *converter, void **action, void **context)
{
    ucnv_getToUCallBack(converter, action, context);
}

EXPORT void
ucnv_setToUCallBack(void *converter, void *action, void *context, void **old, void **older, int *status)
{
    (void)converter, (void)action, (void)context, (void)old, (void)older;
    refuse(status);
}

EXPORT void
ucnv_setFromUCallBack(void *converter, void *action, void *context, void **old, void **older, int *status)
{
    ucnv_setToUCallBack(converter, action, context, old, older, status);
}

EXPORT void
ucnv_cbToUWriteUChars(void *arguments, void *source, int length, int offset, int *status)
{
    (void)arguments, (void)source, (void)length, (void)offset;
    refuse(status);
}

EXPORT void
ucnv_toUnicode(void *converter, void *target, void *end, void *source, void *limit, void *offsets,
               signed char flush, int *status)
{
    (void)converter, (void)target, (void)end, (void)source, (void)limit, (void)offsets, (void)flush;
    refuse(status);
}

EXPORT void
ucnv_fromUnicode(void *converter, void *target, void *end, void *source, void *limit, void *offsets,
                 signed char flush, int *status)
{
    ucnv_toUnicode(converter, target, end, source, limit, offsets, flush, status);
}

EXPORT void
UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const void *units, int length,
                                int point, int reason, int *status)
{
    (void)context, (void)arguments, (void)units, (void)length, (void)point, (void)reason, (void)status;
}

EXPORT void
UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const char *units, int length,
                              int reason, int *status)
{
    (void)context, (void)arguments, (void)units, (void)length, (void)reason, (void)status;
}
