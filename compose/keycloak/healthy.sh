#!/bin/bash
# « Started » is not enough: the realm is there and knows its own address.
exec 3<>/dev/tcp/127.0.0.1/8180 || exit 1
printf 'GET /realms/helpdesk/.well-known/openid-configuration HTTP/1.1\r\nHost: identity.localhost:8180\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
