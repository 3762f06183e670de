package vn.vanthu.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.directory.AgencyCode;

class ProposalsTest {

    private static final AgencyCode AGENCY = new AgencyCode("sxd");
    private static final String READ = "Về việc đối chiếu số liệu giải ngân vốn đầu tư công";

    @Test
    void isSurerWhereDocumentAndSenderAgree() {
        Offers doubtful = Offers.ofANumber("2264/STC-QLNS").readWith(0.61);
        assertThat(summary(doubtful).unsure()).isTrue();
        Proposal agreed =
                summary(doubtful.declaring("2264/STC-QLNS", "V/v đối chiếu số liệu giải ngân vốn đầu tư công."));
        assertThat(agreed.percent()).isEqualTo(96);
        assertThat(agreed.value()).isEqualTo(READ);
        assertThat(agreed.other()).isNull();
    }

    @Test
    void isUnsureAndKeepsBothWhereTheyDiffer() {
        Proposal differing = summary(Offers.ofANumber("2264/STC-QLNS").declaring("2264/STC-QLNS", "Về việc khác"));
        assertThat(differing.unsure()).isTrue();
        assertThat(differing.value()).isEqualTo(READ);
        assertThat(differing.other()).isEqualTo("Về việc khác");
    }

    @Test
    void trustsTheWordOfAnUnverifiedSenderLess() {
        Offers read = Offers.ofANumber("2264/STC-QLNS").readWith(0.5).declaring("2264/STC-QLNS", READ);
        assertThat(summary(read).percent()).isEqualTo(95);
        assertThat(summary(read.unverified()).percent()).isEqualTo(75);
    }

    @Test
    void takesTheSendersWordWhereNothingWasRead() {
        Proposal told = summary(Offers.ofANumber("1/STC").summing("").declaring("1/STC", READ));
        assertThat(told.source()).isEqualTo(Proposal.Source.SENDER);
        assertThat(told.value()).isEqualTo(READ);
    }

    @Test
    void callsTheIssuerAsTheDirectoryDoes() {
        Proposal issuer = Proposals.of(Offers.ofANumber("1/STC").to(AGENCY)).get(ArrivalField.ISSUER);
        assertThat(issuer).isNotNull();
        assertThat(issuer.value()).isEqualTo("Sở Tài chính tỉnh An Lạc");
        assertThat(issuer.other()).isNull();
    }

    private static Proposal summary(Offers offer) {
        Proposal proposal = Proposals.of(offer.to(AGENCY)).get(ArrivalField.SUMMARY);
        assertThat(proposal).isNotNull();
        return proposal;
    }
}
