@echo off
rem Starts ARM Attribution with the Java of JAVA_HOME, or else with the one on the PATH.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo arm-attribution: "%java%" can't be run. Install Java 17 or newer, or let JAVA_HOME name it. 1>&2
  exit /b 4
)
rem Java's own messages go to standard error: in a server, standard output belongs to the protocol.
"%java%" -XX:+UseSerialGC -Xlog:disable -Xlog:all=warning:stderr -XX:+DisplayVMOutputToStderr -jar "%~dp0..\lib\arm-attribution.jar" %*
exit /b %errorlevel%
