#!/bin/bash
# The broker answers its own protocol: an ApiVersions request (key 18, version 0, correlation 1), whose answer repeats the correlation
# and has error 0.
exec 3<>/dev/tcp/127.0.0.1/9092 || exit 1
printf '\x00\x00\x00\x0a\x00\x12\x00\x00\x00\x00\x00\x01\xff\xff' >&3
answer=$(head -c 10 <&3 | od -An -v -tx1 | tr -d ' \n')
[ "${answer:8}" = 000000010000 ]
