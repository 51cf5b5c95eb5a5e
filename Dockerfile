# An image with the program alone. The SDK is that of the distribution.
ARG BASE=ubuntu:24.04

FROM ${BASE} AS build
RUN apt-get update && apt-get install --yes --no-install-recommends clang dotnet-sdk-10.0 zlib1g-dev
WORKDIR /source
COPY . .
RUN dotnet publish src/InstanceLint.Cli -r "linux-$(dpkg --print-architecture | sed s/amd64/x64/)" -p:Native=true -o /program

FROM ${BASE}
COPY --from=build /program/instancelint /usr/local/bin/
RUN useradd --no-create-home instancelint
USER instancelint
WORKDIR /work
ENTRYPOINT ["instancelint"]
