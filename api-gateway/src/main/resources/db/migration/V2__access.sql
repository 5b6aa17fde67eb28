-- Who may do what. Secrets are kept as digests only.

create table api_key (
    id           uuid        primary key,
    prefix       text        not null unique,
    digest       text        not null,
    name         text        not null,
    roles        text[]      not null,
    bootstrap    boolean     not null default false,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
comment on column api_key.bootstrap is 'given by the environment, not made through the API';

create table session (
    digest     text        primary key,
    name       text        not null,
    roles      text[]      not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

create table one_time_token (
    digest     text        primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table one_time_token is 'kept after use, so that no restart makes a token good again';
