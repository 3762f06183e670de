package vn.vanthu.exchange.inbox;

import vn.vanthu.exchange.content.ContentId;

/** A file of an arrival; position 0 is the document, the others came beside it. */
record StoredFile(int position, ContentId content, long bytes, String fileName, String mediaType) {}
