# Formats the data directory the first time, then runs. The image's own start script would write into its root.
set -eu
export LOG_DIR=/tmp
cp /etc/kafka-settings/server.properties /tmp/server.properties
/opt/kafka/bin/kafka-storage.sh format --ignore-formatted -t aGVscGRlc2stbG9jYWwtMQ -c /tmp/server.properties
exec /opt/kafka/bin/kafka-server-start.sh /tmp/server.properties
