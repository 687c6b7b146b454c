; The setup program. Defined by the build: VERSION, NUMBERS (a.b.c.d), FOLDER (the program folder),
; TARGET (the file to write), COMPRESSOR ("lzma" or "zlib"), ICON.
;
;   /S            no window          /AllUsers   for everybody on this PC (needs an administrator)
;   /D=C:\folder  where; last, without quotes
;
; Ends with 0 (done), 1 (cancelled), 2 (could not write, or /D= names no folder), 5 (the program is
; running), 6 (Windows is too old), 7 (/AllUsers without the rights of an administrator).

Unicode true
; So that the setup itself runs where there is no 32-bit Windows subsystem.
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS all
ManifestLongPathAware true
; Without a switch nobody is asked for a password; see MULTIUSER below for everybody's copy.
RequestExecutionLevel user

!include LogicLib.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include StrFunc.nsh
!include x64.nsh

${Using:StrFunc} StrStr

!define APP "SnsWriter"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define TYPE "snswriter.post"
!define OLDEST_BUILD 17763
!define LIBRARY "runtime\python311.dll"

Name "$(PRODUCT)"
OutFile "${TARGET}"
BrandingText "snswriter ${VERSION}"
!if "${COMPRESSOR}" == "lzma"
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!else
  SetCompressor zlib
!endif

Var EverybodyWanted
Var DataDeleted

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\SnsWriter.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "English"

LangString PRODUCT ${LANG_JAPANESE} "SNSライター"
LangString PRODUCT ${LANG_ENGLISH} "SNS Writer"
LangString POST_TYPE ${LANG_JAPANESE} "SNS投稿パッケージ"
LangString POST_TYPE ${LANG_ENGLISH} "SNS post package"
LangString RUNNING ${LANG_JAPANESE} "SNSライターが動いています。画面やコマンドを閉じてから、もう一度お試しください。"
LangString RUNNING ${LANG_ENGLISH} "SNS Writer is running. Please close its windows and commands and try again."
LangString TOO_OLD ${LANG_JAPANESE} "Windows 10 バージョン 1809（64ビット）以降でお使いいただけます。"
LangString TOO_OLD ${LANG_ENGLISH} "This program needs Windows 10 version 1809 (64-bit) or later."
LangString NOT_ADMIN ${LANG_JAPANESE} "全員用に入れるには、管理者として実行してください。お一人用なら、そのまま入れられます。"
LangString NOT_ADMIN ${LANG_ENGLISH} "Installing for everybody needs an administrator. For yourself alone, none is needed."
LangString NO_WRITE ${LANG_JAPANESE} "このフォルダーには書き込めません。別のフォルダーをお選びください。"
LangString NO_WRITE ${LANG_ENGLISH} "This folder cannot be written to. Please choose another one."
LangString DELETE_DATA ${LANG_JAPANESE} "下書きとアカウントの設定も消しますか。「いいえ」を選ぶと、次に入れたときにそのまま使えます。"
LangString DELETE_DATA ${LANG_ENGLISH} "Delete drafts and account settings as well? Choose No to find them again later."

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey /LANG=${LANG_JAPANESE} "ProductName" "SNSライター"
VIAddVersionKey /LANG=${LANG_JAPANESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_JAPANESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_JAPANESE} "FileDescription" "SNSライター セットアップ"
VIAddVersionKey /LANG=${LANG_JAPANESE} "CompanyName" "snswriter"
VIAddVersionKey /LANG=${LANG_JAPANESE} "LegalCopyright" "LICENSES フォルダーをご覧ください"

!macro StopWith CODE MESSAGE
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONEXCLAMATION "${MESSAGE}"
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

!macro Prepare UN
Function ${UN}StopWhenRunning
  System::Call 'kernel32::OpenMutexW(i 0x00100000, i 0, w "Local\SnsWriter.Running") p .r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    !insertmacro StopWith 5 "$(RUNNING)"
  ${EndIf}
FunctionEnd

; What runs without a window, or for somebody else who is signed in, is known by its library, which
; nobody may write meanwhile. Half a program would be left if it were found out later.
Function ${UN}StopWhenInUse
  ${If} ${FileExists} "$INSTDIR\${LIBRARY}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${LIBRARY}" a
    ${If} ${Errors}
      !insertmacro StopWith 5 "$(RUNNING)"
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd

Function ${UN}ForEverybody
  SetShellVarContext all
  UserInfo::GetAccountType
  Pop $2
  ${If} $2 != "Admin"
    !insertmacro StopWith 7 "$(NOT_ADMIN)"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Prepare ""
!insertmacro Prepare "un."

Function .onInit
  SetRegView 64
  System::Call 'kernel32::GetUserDefaultUILanguage() i .r0'
  IntOp $0 $0 & 0x3FF
  ${If} $0 = 0x11
    StrCpy $LANGUAGE ${LANG_JAPANESE}
  ${Else}
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndIf}
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $0 < ${OLDEST_BUILD}
    !insertmacro StopWith 6 "$(TOO_OLD)"
  ${EndIf}
  Call StopWhenRunning
  SetShellVarContext current
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $EverybodyWanted 1
    Call ForEverybody
  ${EndIf}
  Call ChooseFolder
FunctionEnd

; /D= has set $INSTDIR already; else the folder of an earlier copy, else the usual one.
Function ChooseFolder
  ${If} $INSTDIR != ""
    Return
  ${EndIf}
  Call StopWhenNoFolder
  ReadRegStr $INSTDIR SHCTX "Software\${APP}" "Folder"
  ${If} $INSTDIR == ""
    ${If} $EverybodyWanted = 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${APP}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${APP}"
    ${EndIf}
  ${EndIf}
FunctionEnd

; NSIS forgets a /D= that can be no folder (no such drive, a file in the way) or stands in quotes,
; and takes it out of its own command line. Whoever named a folder must not find the program in
; another one.
Function StopWhenNoFolder
  System::Call 'kernel32::GetCommandLineW() w .r0'
  ${StrStr} $1 $0 "/D="
  ${If} $1 != ""
    !insertmacro StopWith 2 "$(NO_WRITE)"
  ${EndIf}
FunctionEnd

; Only what this program brought, by name: whatever else lies in the folder is not ours.
!macro RemoveProgram
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\site"
  RMDir /r "$INSTDIR\LICENSES"
  Delete "$INSTDIR\sbom.json"
  Delete "$INSTDIR\SnsWriter.exe"
!macroend

Section "program"
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\setup-check.tmp" w
  ${If} ${Errors}
    !insertmacro StopWith 2 "$(NO_WRITE)"
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\setup-check.tmp"
  Call StopWhenInUse
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    !insertmacro StopWith 2 "$(NO_WRITE)"
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(PRODUCT).lnk" "$INSTDIR\SnsWriter.exe"

  WriteRegStr SHCTX "Software\${APP}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "Software\${APP}" "Shortcut" "$SMPROGRAMS\$(PRODUCT).lnk"
  WriteRegStr SHCTX "Software\Classes\.snspost" "" "${TYPE}"
  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "$(POST_TYPE)"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" '"$INSTDIR\SnsWriter.exe",0'
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\SnsWriter.exe" "%1"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "$(PRODUCT)"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\SnsWriter.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "snswriter"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  ${If} $EverybodyWanted = 1
    StrCpy $1 " /AllUsers"
  ${Else}
    StrCpy $1 ""
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"$1'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S$1'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  ; Explorer reads file types again.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext current
  Call un.StopWhenRunning
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    Call un.ForEverybody
  ${EndIf}
  ; Drafts go only when somebody says so, in words or by switch.
  StrCpy $DataDeleted 0
  ClearErrors
  ${GetOptions} $0 "/DeleteData" $1
  ${IfNot} ${Errors}
    StrCpy $DataDeleted 1
  ${ElseIfNot} ${Silent}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DELETE_DATA)" IDNO +2
    StrCpy $DataDeleted 1
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.StopWhenInUse
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ReadRegStr $0 SHCTX "Software\${APP}" "Shortcut"
  ${If} $0 != ""
    Delete "$0"
  ${EndIf}
  ReadRegStr $0 SHCTX "Software\Classes\.snspost" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey SHCTX "Software\Classes\.snspost"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "Software\${APP}"
  ${If} $DataDeleted = 1
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\snswriter"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
