#!/bin/sh
# kafka-server-start.sh <settings>: broker and controller in this one process, as in the official image.
# kafka.server says « Transitioning from RECOVERY to RUNNING », for which whoever starts the container waits.
exec /opt/java/bin/java ${KAFKA_HEAP_OPTS:--Xmx256m} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -Dorg.slf4j.simpleLogger.logFile=System.out -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.kafka.server=info \
  -cp '/opt/kafka/*' be.ecolenumerique.helpdesk.backends.kafka.BrokerProcess "$1"
