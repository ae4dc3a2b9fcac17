# A node in a container: docker build -t ouroboros . ; cluster-conf/compose.yaml runs three of them.
FROM eclipse-temurin:25-jdk
RUN useradd --create-home --uid 10001 ouroboros && install -d -o ouroboros /data /opt/ouroboros
USER ouroboros
COPY --chown=ouroboros . /opt/ouroboros
# Builds the program, and keeps nothing that only the build needs.
RUN /opt/ouroboros/ouroboros --help > /dev/null && rm -rf /home/ouroboros/.m2
VOLUME /data
EXPOSE 7431 7432 7433
ENTRYPOINT ["/opt/ouroboros/ouroboros"]
CMD ["up", "--data", "/data", "--conf", "/opt/ouroboros/cluster-conf/container.conf"]
