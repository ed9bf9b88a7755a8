@echo off
rem Starts ARM Attribution with the Java of JAVA_HOME, or else with the first java.exe on the Path.
rem Delayed expansion, which some make the default, would take each ! out of paths and arguments.
setlocal EnableExtensions DisableDelayedExpansion
rem Out here %~dp0 is the current folder if the caller wrote the name in quotes and without a path.
call :find_jar
rem Not just "java": that is looked for in the current folder first, which may be anybody's.
set "java="
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
if not defined JAVA_HOME for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  >&2 echo arm-attribution: Java 17 or newer is needed, and there is no java.exe on the Path. Install one, or let JAVA_HOME name it.
  exit /b 4
)
if not exist "%java%" (
  >&2 echo arm-attribution: There is no "%java%". Let JAVA_HOME name a Java 17 or newer, or unset it.
  exit /b 4
)
rem Java's own messages go to standard error: in a server, standard output belongs to the protocol.
"%java%" -XX:+UseSerialGC -Xlog:disable -Xlog:all=warning:stderr -XX:+DisplayVMOutputToStderr -jar "%jar%" %*
set "code=%errorlevel%"
for %%c in (0 2 3 4) do if "%code%"=="%%c" exit /b %code%
rem 1 means that something was found, but an old Java ends with it, too. One that can run the program ends with 2 here, as
rem 0 is no port.
"%java%" -jar "%jar%" --socket=0 >nul 2>&1 <nul
if "%errorlevel%"=="2" exit /b %code%
>&2 echo arm-attribution: Java 17 or newer is needed, and "%java%" is none that can be run. Let JAVA_HOME name one.
exit /b 4

:find_jar
set "jar=%~dp0..\lib\arm-attribution.jar"
exit /b 0
