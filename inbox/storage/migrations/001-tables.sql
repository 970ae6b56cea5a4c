CREATE TABLE publishers (
  id text PRIMARY KEY,
  -- Hosts whose pages may be reported here, subdomains included; empty for all.
  hosts text[] NOT NULL DEFAULT '{}',
  -- Whether a reader needs a token to report.
  needs_token boolean NOT NULL DEFAULT false,
  webhook_url text,
  -- Not hashed: every message is signed with it.
  webhook_secret text,
  created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tokens (
  id text PRIMARY KEY,
  publisher text NOT NULL REFERENCES publishers ON DELETE CASCADE,
  may text NOT NULL CHECK (may IN ('read', 'post')),
  hash text NOT NULL UNIQUE,
  created timestamptz NOT NULL DEFAULT now(),
  revoked timestamptz
);

CREATE TABLE editors (
  name text PRIMARY KEY,
  publisher text NOT NULL REFERENCES publishers ON DELETE CASCADE,
  password text NOT NULL,
  created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sessions (
  hash text PRIMARY KEY,
  editor text NOT NULL REFERENCES editors ON DELETE CASCADE,
  form_token text NOT NULL,
  expires timestamptz NOT NULL
);
CREATE INDEX sessions_expires ON sessions (expires);

CREATE TABLE reports (
  seq bigserial PRIMARY KEY,
  publisher text NOT NULL REFERENCES publishers ON DELETE CASCADE,
  id uuid NOT NULL,
  -- JSON of src/report's Report; null once deleted. The row stays, so that a late second delivery does not bring the report back.
  report text,
  page text NOT NULL,
  about text NOT NULL,
  reason text NOT NULL,
  claim text,
  -- The quoted words, folded, by which similar reports are found.
  quoted text NOT NULL,
  -- The first of the reports that are like this one.
  similar_to bigint NOT NULL,
  words tsvector NOT NULL,
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'accepted', 'rejected', 'corrected')),
  note text NOT NULL DEFAULT '',
  decided_by text,
  received timestamptz NOT NULL,
  changed timestamptz NOT NULL,
  -- Hashes of the tokens by which the reporter may delete it.
  deletion text[] NOT NULL,
  deleted timestamptz,
  UNIQUE (publisher, id)
);
CREATE INDEX reports_in_order ON reports (publisher, seq) WHERE deleted IS NULL;
CREATE INDEX reports_by_state ON reports (publisher, state, seq) WHERE deleted IS NULL;
-- By digest: an address can be longer than an index takes.
CREATE INDEX reports_of_page ON reports (publisher, md5(page)) WHERE deleted IS NULL;
CREATE INDEX reports_alike ON reports (similar_to, seq) WHERE deleted IS NULL;
CREATE INDEX reports_of_claim ON reports (publisher, claim) WHERE deleted IS NULL;
CREATE INDEX reports_words ON reports USING gin (words);
