# Finds a JDK 25 or newer without starting a JVM: reads the `release` file of each candidate.
# Sourced: defines find_jdk, which prints the home of the first one found, or fails. Run: prints it.
# JDK_ROOTS replaces the system directories that are searched (directories whose children are JDKs).

jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_new_enough() {
  major=$(jdk_major "$1") || return 1
  [ -n "$major" ] && [ "$major" -ge 25 ]
}

jdk_of_javac() {
  javac=$(command -v javac) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null) || return 0
  dirname "$(dirname "$javac")"
}

jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  jdk_of_javac
  env | sed -n 's/^JAVA_HOME_[0-9]*_[A-Za-z0-9]*=//p'
  for root in ${JDK_ROOTS-/usr/lib/jvm /usr/java /opt/java /Library/Java/JavaVirtualMachines /opt/homebrew/opt}; do
    printf '%s\n' "$root"/* "$root"/*/Contents/Home "$root"/*/libexec/openjdk.jdk/Contents/Home
  done
  printf '%s\n' "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
  fi
}

find_jdk() {
  jdk_candidates | while IFS= read -r home; do
    if [ -n "$home" ] && is_new_enough "$home"; then
      printf '%s\n' "$home"
      break
    fi
  done | grep .
}

case "${0##*/}" in
  find-jdk.sh) find_jdk ;;
esac
