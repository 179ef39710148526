# syntax=docker/dockerfile:1
# One image for all roles. Built from this folder: docker compose build
FROM maven:3.9.16-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# Without the private servers of ./ledger start (mdep.skip), the checks of the format, and a run of the tests: those are
# for those who develop it.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -P '!checks' -Dmdep.skip=true -DskipTests -pl app -am package \
    && java -Djarmode=tools -jar app/target/app-*-exec.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN groupadd --gid 10001 ledger \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin ledger \
    # A volume that is new takes over whose these folders are, and their rights.
    && install -d -m 700 -o 10001 -g 10001 /ledger/data /ledger/anchor \
    && install -d -m 755 /ledger/ca /ledger/search \
    && install -d -m 700 -o 10001 -g 10001 /ledger/search/all /ledger/search/command /ledger/search/projections \
       /ledger/search/query
# What changes seldom comes first, so that a new release is a small layer.
COPY --from=build /layers/dependencies/ /ledger/program/
COPY --from=build /layers/spring-boot-loader/ /ledger/program/
COPY --from=build /layers/snapshot-dependencies/ /ledger/program/
COPY --from=build /layers/application/ /ledger/program/
COPY samples/van-yen-pilot /ledger/samples/van-yen-pilot
COPY --chmod=755 compose/image/ledger /usr/local/bin/ledger
USER 10001:10001
WORKDIR /ledger
ENV LANG=C.UTF-8 SERVER_ADDRESS=0.0.0.0 LEDGER_DATA=/ledger/data/ledger
EXPOSE 8180
HEALTHCHECK --interval=30s --timeout=15s --start-period=3m --retries=3 CMD ["ledger", "health"]
ENTRYPOINT ["ledger"]
CMD ["application"]
