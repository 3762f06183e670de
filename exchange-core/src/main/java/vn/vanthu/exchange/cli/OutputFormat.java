package vn.vanthu.exchange.cli;

enum OutputFormat {
    TEXT,
    JSON,
    JSONL
}
