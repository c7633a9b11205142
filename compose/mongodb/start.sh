# One member of a replica set, with passwords. mongod wants the key that members share to be its own file.
set -eu
umask 077
cp /run/secrets/mongodb-keyfile /tmp/keyfile
exec mongod --replSet rs0 --bind_ip_all --nounixsocket --dbpath /data/db --wiredTigerCacheSizeGB 0.25 --keyFile /tmp/keyfile
