package vn.vanthu.classifier.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class EncodingDetectorTest {
    private static final int TEXTS = 200;
    private static final String[] ONSETS = {
        "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x"
    };
    private static final String[] RIMES = {
        "a", "ai", "am", "an", "ang", "anh", "ao", "ăn", "ăng", "âm", "ân", "âng", "ây", "e", "en", "ê", "ên", "ênh",
        "êu", "i", "iên", "iêu", "in", "inh", "o", "oa", "oan", "ong", "ô", "ôi", "ông", "ơ", "ơi", "ơn", "u", "ung",
        "uôn", "uyên", "ư", "ưng", "ươi", "ương"
    };
    private static final String[] TONES = {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};

    private static TextLine line(String text, String font) {
        return new TextLine(
                1, 1, Region.BODY, 0, 0, Alignment.UNKNOWN, false, List.of(new TextRun(text, font, false, false)));
    }

    private static TextEncoding detected(String text) {
        return EncodingDetector.read(List.of(line(text, ""))).encoding();
    }

    /** Syllables by their rules, not words of a list: nothing in them is known to the detector beforehand. */
    private static String syllables(Random random, int count) {
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            String rime = RIMES[random.nextInt(RIMES.length)];
            String tone = TONES[random.nextInt(TONES.length)];
            int vowel = vowel(rime);
            String syllable = ONSETS[random.nextInt(ONSETS.length)]
                    + rime.substring(0, vowel + 1)
                    + tone
                    + rime.substring(vowel + 1);
            String word = Normalizer.normalize(syllable, Normalizer.Form.NFC);
            if (Syllables.valid(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** The tone stands on a marked vowel, else on the last but one letter of a long rime. */
    private static int vowel(String rime) {
        for (int i = rime.length() - 1; i >= 0; i--) {
            if ("ăâêôơư".indexOf(rime.charAt(i)) >= 0) {
                return i;
            }
        }
        return rime.startsWith("oa") && rime.length() > 2 ? 1 : 0;
    }

    private static Optional<String> encoded(String text, TextEncoding encoding) {
        LegacyTable table = LegacyTable.of(encoding);
        StringBuilder stored = new StringBuilder();
        for (char letter : text.toCharArray()) {
            Optional<String> code = letter < 128 ? Optional.of(String.valueOf(letter)) : table.encode(letter);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            stored.append(code.get());
        }
        return Optional.of(stored.toString());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"TCVN3", "VNI", "VISCII", "VPS", "BKHCM2", "WINDOWS_1258"})
    void recognisesEveryEncodingByItsSyllablesAndTurnsThemBack(TextEncoding encoding) {
        Random random = new Random(1258);
        int recognised = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = syllables(random, 25);
            String stored = encoded(text, encoding).orElseThrow();
            if (detected(stored) == encoding) {
                recognised++;
                assertThat(EncodingDetector.toUnicode(stored, encoding)).isEqualTo(text);
            }
        }
        assertThat(recognised).as(encoding.name()).isEqualTo(TEXTS);
    }

    @Test
    void neverTakesUnicodeForAnOldEncoding() {
        Random random = new Random(6909);
        for (int i = 0; i < TEXTS; i++) {
            String text = syllables(random, 25);
            assertThat(detected(text)).as(text).isEqualTo(TextEncoding.UNICODE);
            assertThat(detected(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as(text)
                    .isEqualTo(TextEncoding.UNICODE_DECOMPOSED);
            assertThat(detected(text.toUpperCase(Locale.ROOT))).as(text).isEqualTo(TextEncoding.UNICODE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'été dernier, la délégation a visité la préfecture et le château; elle en a gardé un très bon souvenir.",
                "Die Behörde prüft die Anträge für größere Städte; schöne Grüße aus Köln und München über Österreich.",
                "El señor García viajó a Málaga mañana; la niñez y la juventud también serán atendidas según la ley.",
                "A administração informará até amanhã às três horas; não há órgãos com atribuição própria em São João.",
                "Při přípravě žádosti se řiďte pokyny úřadu; přílohy doplňte podle vyhlášky.",
                "Århus kommune ønsker å få svar på søknaden så snart som mulig; blåbærsyltetøy følger.",
                "L’università è già così più attiva; però la città non può dar ciò che la società chiederà.",
                "The quick brown fox jumps over the lazy dog and the naïve café owner’s façade.",
                "int main() { return a[i] * b² + c³ − 5°C ± 2 µm; }",
                "12.345 m² 67 m³ 25°C § 5 × 3 ÷ 2 ± 1",
                "ພາສາລາວ ສາທາລະນະລັດ ភាសាខ្មែរ",
                "Ærøskøbing, Þórður, Müller Straße Köln",
                "Công ty TNHH ABC, so 15 duong Le Loi",
                "日本国政府は、ベトナム政府と協力する。Правительство Российской Федерации"
            })
    void neverTakesForeignTextForAnOldEncoding(String text) {
        assertThat(detected(text).legacy()).as("%s: %s", detected(text), text).isFalse();
        assertThat(detected(text)).isNotEqualTo(TextEncoding.MIXED);
        assertThat(EncodingDetector.read(List.of(
                                line("Quyết định về việc phê duyệt kế hoạch của Ủy ban nhân dân tỉnh", ""),
                                line(text, "")))
                        .encoding())
                .as(text)
                .isEqualTo(TextEncoding.UNICODE);
    }

    @ParameterizedTest
    @CsvSource({"TCVN3,74", "VNI,134", "VISCII,134", "VPS,120", "BKHCM2,134", "WINDOWS_1258,134"})
    void turnsEveryLetterOfATableThereAndBack(TextEncoding encoding, int letters) {
        StringBuilder all = new StringBuilder("ăâđêôơư");
        for (char vowel : "aăâeêioôơuưy".toCharArray()) {
            for (String tone : TONES) {
                String letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
                all.append(tone.isEmpty() ? "" : letter);
            }
        }
        String both = all + all.toString().toUpperCase(Locale.ROOT);
        assertThat(both).hasSize(134);
        int known = 0;
        for (char letter : both.toCharArray()) {
            Optional<String> code = LegacyTable.of(encoding).encode(letter);
            known += code.isPresent() ? 1 : 0;
            code.ifPresent(stored ->
                    assertThat(RunDecoder.decode(List.of(stored), encoding)).containsExactly(String.valueOf(letter)));
        }
        assertThat(known).isEqualTo(letters);
    }

    @Test
    void findsAnOldTitleAmongThePropertiesOfAUnicodeFile() {
        TextLine title = new TextLine(
                0, 0, Region.METADATA, 0, 0, Alignment.UNKNOWN, false, List.of(TextRun.plain("title: QuyÕt ®Þnh")));
        EncodingReading reading = EncodingDetector.read(List.of(line("Quyết định của Ủy ban", ""), title));
        assertThat(reading.encoding()).isEqualTo(TextEncoding.MIXED);
        assertThat(reading.stretches().getFirst().unicode()).isEqualTo("title: Quyết định");
    }

    @Test
    void leavesUnicodePropertiesOfAnOldFileAsTheyAre() {
        TextLine title = new TextLine(
                0, 0, Region.METADATA, 0, 0, Alignment.UNKNOWN, false, List.of(TextRun.plain("title: Quyết định các")));
        String old =
                encoded("căn cứ đề nghị của phòng quản lý", TextEncoding.TCVN3).orElseThrow();
        EncodingReading reading = EncodingDetector.read(List.of(line(old, ""), title));
        assertThat(reading.encoding()).isEqualTo(TextEncoding.TCVN3);
        assertThat(reading.lines()).containsExactly("căn cứ đề nghị của phòng quản lý", "title: Quyết định các");
    }

    @Test
    void knowsTwoWordsAlone() {
        assertThat(detected("KÝnh göi:")).isEqualTo(TextEncoding.TCVN3);
        assertThat(EncodingDetector.read(List.of(line("Quyết định của Ủy ban", ""), line("N¬i nhËn:", "")))
                        .lines())
                .containsExactly("Quyết định của Ủy ban", "Nơi nhận:");
    }

    @Test
    void takesNoSoftHyphenAloneForALetter() {
        assertThat(detected("Ủy ban nhân dân tỉnh \u00AD __\u00AD____\u00AD__ \u00AD"))
                .isEqualTo(TextEncoding.UNICODE);
    }

    @Test
    void leavesPicturesOfSymbolFontsAlone() {
        String old =
                encoded("căn cứ đề nghị của phòng quản lý", TextEncoding.TCVN3).orElseThrow();
        assertThat(EncodingDetector.read(List.of(line(old, ".VnTime"), line("·", "Symbol")))
                        .lines())
                .containsExactly("căn cứ đề nghị của phòng quản lý", "·");
    }

    @Test
    void tellsAMixtureAndDecodesEachLineByItself() {
        String unicode = "Quyết định về việc phê duyệt kế hoạch của Ủy ban nhân dân tỉnh";
        String old = encoded("căn cứ đề nghị của phòng quản lý quy hoạch tại tờ trình", TextEncoding.TCVN3)
                .orElseThrow();
        EncodingReading reading =
                EncodingDetector.read(List.of(line(unicode, "Times New Roman"), line(old, ".VnTime")));
        assertThat(reading.encoding()).isEqualTo(TextEncoding.MIXED);
        assertThat(reading.lines()).containsExactly(unicode, "căn cứ đề nghị của phòng quản lý quy hoạch tại tờ trình");
    }

    /** Sentences of five regulations; the rare letters of VISCII and VPS lie among control characters. */
    @ParameterizedTest
    @CsvSource({"TCVN3,98", "VNI,98", "BKHCM2,98", "WINDOWS_1258,98", "VISCII,96", "VPS,96"})
    void findsOneLegacyParagraphAmongUnicodeAndSaysWhere(TextEncoding encoding, int percent) throws IOException {
        List<String> sentences = sentences();
        int asked = 0;
        int alone = 0;
        int among = 0;
        for (String sentence : sentences) {
            Optional<String> stored = encoded(sentence, encoding);
            if (stored.isEmpty() || stored.get().equals(sentence)) {
                continue;
            }
            asked++;
            alone += detected(stored.get()) == encoding ? 1 : 0;
            EncodingReading reading = EncodingDetector.read(List.of(
                    line("Quyết định về việc phê duyệt kế hoạch của Ủy ban nhân dân tỉnh", ""),
                    line(stored.get(), "")));
            boolean found = reading.encoding() == TextEncoding.MIXED
                    && reading.stretches().size() == 1
                    && reading.stretches().getFirst().encoding() == encoding
                    && reading.stretches().getFirst().unicode().equalsIgnoreCase(sentence);
            among += found ? 1 : 0;
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(alone * 100).as("alone %d of %d", alone, asked).isGreaterThanOrEqualTo(asked * percent);
        assertThat(among * 100).as("among %d of %d", among, asked).isGreaterThanOrEqualTo(asked * percent);
    }

    private static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String name : List.of(
                "camau-26-2009", "phuyen-13-2020", "quangtri-464-2017", "tphcm-41-2011", "vinhlong-3088-2005")) {
            try (InputStream in = EncodingDetectorTest.class.getResourceAsStream("/regulations/" + name + ".txt")) {
                String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                for (String part :
                        Normalizer.normalize(text, Normalizer.Form.NFC).split("[\n.;:]", -1)) {
                    String sentence = part.strip().replaceAll("[^\\p{L}\\p{ASCII}]", " ");
                    if (sentence.split("\\s+", -1).length >= 6) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        return sentences;
    }

    @Test
    void joinsALetterThatIsCutBetweenTwoRuns() {
        String old = encoded("nhân dân", TextEncoding.VNI).orElseThrow();
        TextLine cut = new TextLine(
                1,
                1,
                Region.BODY,
                0,
                0,
                Alignment.UNKNOWN,
                false,
                List.of(
                        new TextRun(old.substring(0, 3), "VNI-Times", false, false),
                        new TextRun(old.substring(3), "VNI-Times", true, false)));
        assertThat(EncodingDetector.read(List.of(cut)).lines()).containsExactly("nhân dân");
    }

    @Test
    void repairsLettersOfOtherAlphabetsInVietnameseWordsOnly() {
        assertThat(EncodingDetector.read(List.of(line("Hội ðồng nhân dân được M\u1EACТ gi\u200Bao", "")))
                        .lines())
                .containsExactly("Hội đồng nhân dân được MẬT giao");
        assertThat(EncodingDetector.read(List.of(line("Правительство, það, Ελλάδα", "")))
                        .lines())
                .containsExactly("Правительство, það, Ελλάδα");
    }

    @Test
    void takesAFontsWordForAShortText() {
        String old = encoded("Kính gửi", TextEncoding.TCVN3).orElseThrow();
        assertThat(EncodingDetector.read(List.of(line(old, ".VnTime"))).encoding())
                .isEqualTo(TextEncoding.TCVN3);
        assertThat(EncodingDetector.read(List.of(line("Kính gửi", ".VnTime"))).encoding())
                .isEqualTo(TextEncoding.UNICODE);
    }

    @Test
    void showsTheCapitalsOfACapitalFont() {
        String old = encoded("quyết định", TextEncoding.TCVN3).orElseThrow();
        assertThat(EncodingDetector.read(List.of(line(old, ".VnTimeH"))).lines())
                .containsExactly("QUYẾT ĐỊNH");
        assertThat(EncodingDetector.read(List.of(line("Cỏc xứ ứng dụng", ".VnTimeH")))
                        .lines())
                .containsExactly("Cỏc xứ ứng dụng");
        assertThat(EncodingDetector.read(List.of(line("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "")))
                        .lines())
                .containsExactly("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void saysSoWhereThereIsNothingVietnamese() {
        assertThat(detected("Cong van khong dau gui Uy ban")).isEqualTo(TextEncoding.NO_VIETNAMESE);
        assertThat(EncodingDetector.read(List.of()).encoding()).isEqualTo(TextEncoding.NO_VIETNAMESE);
    }

    @ParameterizedTest
    @CsvSource({
        "Số: 15/QÐ-SXD, Số: 15/QĐ-SXD",
        "Thường trực HÐND tỉnh, Thường trực HĐND tỉnh",
        "Số: 2\u200B07/T\u00ADTr-SX\u200DD, Số: 207/TTr-SXD",
        "UВND хã, UBND xã",
        "Þórður Ðeild Sögu, Þórður Ðeild Sögu",
        "Ðað er gott, Ðað er gott",
        "ко\u00ADтёл, ко\u00ADтёл",
        "ພາ\u200Bສາ, ພາ\u200Bສາ"
    })
    void repairsAbbreviationsAndMixedWordsAndLeavesOtherLanguages(String stored, String meant) {
        String text = stored.translateEscapes();
        assertThat(LookAlikes.repaired(text)).isEqualTo(meant.translateEscapes());
    }

    @Test
    void findsTwoOldWordsAmongOthersThatReadTheSame() {
        String old = encoded("bảng kê chi tiết vật tư", TextEncoding.VPS).orElseThrow();
        EncodingReading reading =
                EncodingDetector.read(List.of(line("Quyết định về việc phê duyệt của Ủy ban", ""), line(old, "")));
        assertThat(reading.encoding()).isEqualTo(TextEncoding.MIXED);
        assertThat(reading.stretches())
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.unicode()).isEqualTo("bảng kê chi tiết vật tư"));
    }
}
