#!/bin/sh
# Run once, when the database volume is empty: the owner, who migrates, and the application, who may not.
# The same two roles that libs/platform/embedded makes for itself.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set=owner_password="$OWNER_PASSWORD" --set=app_password="$APP_PASSWORD" <<'SQL'
CREATE ROLE tiwiza_owner LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE tiwiza_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
GRANT tiwiza_app TO tiwiza_owner WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE tiwiza OWNER tiwiza_owner TEMPLATE template0;
REVOKE CONNECT, TEMPORARY ON DATABASE tiwiza FROM PUBLIC;
GRANT CONNECT ON DATABASE tiwiza TO tiwiza_app;
SQL
