package vn.vanthu.exchange.judging;

import tools.jackson.core.JsonGenerator;

/** The grounds of a signature's verdict, key by key. */
record GroundsJson(JsonGenerator out) {

    void write(SignatureGrounds grounds) {
        out.writeStringProperty("stampedAt", grounds.stampedAt());
        out.writeStringProperty("provenAt", grounds.provenAt());
        out.writeArrayPropertyStart("laterChanges");
        for (SignatureGrounds.Change each : grounds.laterChanges()) {
            out.writeStartObject();
            out.writeStringProperty("change", each.change());
            out.writeStringProperty("place", each.place());
            out.writeBooleanProperty("allowed", each.allowed());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("chain");
        for (SignatureGrounds.Certificate each : grounds.chain()) {
            out.writeStartObject();
            out.writeStringProperty("subject", each.subject());
            out.writeStringProperty("issuer", each.issuer());
            out.writeStringProperty("serial", each.serial());
            out.writeStringProperty("validFrom", each.validFrom());
            out.writeStringProperty("validUntil", each.validUntil());
            out.writeStringProperty("sha256", each.sha256());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("evidence");
        for (SignatureGrounds.Evidence each : grounds.evidence()) {
            out.writeStartObject();
            out.writeStringProperty("kind", each.kind());
            out.writeStringProperty("subject", each.subject());
            out.writeStringProperty("issuer", each.issuer());
            out.writeStringProperty("origin", each.origin());
            out.writeStringProperty("sha256", each.sha256());
            out.writeStringProperty("saidAt", each.saidAt());
            out.writeStringProperty("nextAt", each.nextAt());
            out.writeBooleanProperty("revoked", each.revoked());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringProperty("revokedAt", grounds.revokedAt());
        out.writeStringProperty("revocationReason", grounds.revocationReason());
    }
}
