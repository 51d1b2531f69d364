# syntax=docker/dockerfile:1
# Images are named by tag. Who wants to build the same image again pins them: FROM node:20-bookworm-slim@sha256:…, with the
# digest that `docker buildx imagetools inspect node:20-bookworm-slim` shows.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# --build-arg TRACES=--traces adds the packages that send traces.
ARG TRACES=
RUN npm run build && node scripts/install-package.mjs /package ${TRACES}

# The image holds the package, as `files` in package.json lists it, and nothing else.
FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 METRICS_HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
COPY --from=build /package ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# A first start loads the seeds before it is ready.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# `docker run IMAGE seed` and the other commands of the CLI work too. Node itself is process 1, so that a stop
# signal reaches its ordered shutdown.
ENTRYPOINT ["node", "--max-semi-space-size=64", "--heap-growing-percent=50", "dist/cli/main.js"]
CMD ["serve"]
