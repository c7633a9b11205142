# One image per program. docker-compose.yml gives the arguments; the bases' exact tags stand in .env.
#   PROGRAM          the module, such as ticket-query-service
#   MAIN             a main class other than the jar's own
#   MANAGEMENT_PORT  where /actuator/health/readiness answers
#   JARS             build: compiled here with Maven; prebuilt: what `mvn package` left in */target
# Needs BuildKit, which leaves out the stage that JARS does not name.
ARG JAVA_IMAGE
ARG MAVEN_IMAGE
ARG JARS=build

FROM ${MAVEN_IMAGE} AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress -Dquick -DskipTests --also-make package \
      -pl ticket-command-service,ticket-query-service,notification-service,approval-service,local-issuer,local-stack \
 && mkdir /jars && cp */target/*-app.jar /jars/

FROM scratch AS prebuilt
COPY */target/*-app.jar /jars/

FROM ${JARS} AS jars

# Libraries, then our own code: a new version of a service brings its last layers alone. Files have one fixed date, so that
# the same jar gives the same layers.
FROM ${JAVA_IMAGE} AS layers
ARG PROGRAM
ARG MAIN
WORKDIR /layers
COPY --from=jars /jars/${PROGRAM}-*-app.jar /program.jar
RUN java -Djarmode=tools -jar /program.jar extract --layers --application-filename program.jar --destination . \
 && mkdir -p dependencies snapshot-dependencies application \
 && if [ -n "$MAIN" ]; then run="-cp program.jar $MAIN"; else run="-jar program.jar"; fi \
 && printf '%s\n' -XX:AOTCache=program.aot "$run" >application/command
COPY compose/image/healthy application/
RUN chmod 555 application/healthy && find . -exec touch -h -d 2026-01-01T00:00:00Z {} +

FROM ${JAVA_IMAGE} AS program
ARG MANAGEMENT_PORT
WORKDIR /opt/program
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV MANAGEMENT_SERVER_PORT=${MANAGEMENT_PORT} \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"

# The classes of a start, read and linked before: the program runs here once, without any engine, until it is up or would wait.
FROM program AS trained
COPY compose/image/train /train
RUN sh /train

FROM program
COPY --from=trained /opt/program/program.aot ./
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["/opt/program/healthy"]
ENTRYPOINT ["java", "@command"]
