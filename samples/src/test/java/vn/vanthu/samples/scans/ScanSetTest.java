package vn.vanthu.samples.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.Expected;
import vn.vanthu.samples.scans.ScanPlan.Container;
import vn.vanthu.samples.scans.ScanPlan.Sealing;

class ScanSetTest {
    private static final long SEED = 11;

    @TempDir
    private Path folder;

    private static List<ScanPlan> plans() {
        return IntStream.range(0, ScanSet.ALL)
                .mapToObj(index -> ScanSet.plan(SEED, index))
                .toList();
    }

    @Test
    void holdsEachKindOfEverything() {
        assertThat(kinds(ScanPlan::sealing)).contains(Sealing.values());
        assertThat(kinds(ScanPlan::signing)).contains(ScanPlan.Signing.values());
        assertThat(kinds(ScanPlan::stamping)).contains(ScanPlan.Stamping.values());
        assertThat(kinds(ScanPlan::decoy)).contains(ScanPlan.Decoy.values());
        assertThat(kinds(ScanPlan::container)).contains(Container.values());
        assertThat(kinds(ScanPlan::dpi)).contains(150, 200, 300, 400);
        assertThat(kinds(ScanPlan::turn)).contains(0, 90, 180, 270);
        assertThat(kinds(ScanPlan::pages)).contains(1, 2, 3);
        assertThat(kinds(ScanPlan::party)).contains(true, false);
        assertThat(kinds(ScanPlan::talksOfSecrecy)).contains(true, false);
    }

    /** Else a reader that sees seals everywhere would look good. */
    @Test
    void bearsNoRedSealOnHalfOfItsDocumentsAndNoSecrecyOnMost() {
        assertThat(plans()).filteredOn(plan -> !plan.sealing().red()).hasSize(ScanSet.ALL / 2);
        assertThat(plans())
                .filteredOn(plan -> plan.stamping().secret())
                .hasSizeBetween(ScanSet.ALL / 5, ScanSet.ALL / 3);
        assertThat(plans()).allSatisfy(plan -> assertThat(Math.abs(plan.skew())).isLessThanOrEqualTo(3));
        assertThat(plans())
                .filteredOn(plan -> Math.abs(plan.skew()) > 2)
                .as("two degrees are the rule")
                .hasSizeBetween(1, ScanSet.ALL / 8);
    }

    @Test
    void hasMoreThanFourHundredPagesThatAreSignedOnceEach() {
        int pages = 0;
        for (int index = 0; index < ScanSet.ALL; index++) {
            Scan scan = ScanSet.scan(SEED, index);
            pages += scan.pages();
            Expected truth = scan.truth();
            assertThat(truth.value("seal1").isPresent())
                    .as("%s has a place where there is a seal", truth)
                    .isEqualTo(!truth.values().get("seal").equals("NOT_FOUND"));
        }
        assertThat(pages).isGreaterThanOrEqualTo(400);
    }

    @Test
    void makesTheSameFilesOfTheSameSeedAndOthersOfAnother() throws IOException {
        assertThat(files("a", 5)).isEqualTo(files("b", 5)).isNotEqualTo(files("c", 6));
    }

    /** The seal is where it is said to be, red there and nowhere far from it, on paper that is not white. */
    @Test
    void pressesTheSealWhereItSays() throws IOException {
        assertThat(redOutside(sealed(Sealing.CLEAR, 0))).isEmpty();
    }

    @Test
    void pastesSealsWhereItSaysOnPagesThatAreTurned() throws IOException {
        for (int turn : new int[] {90, 180, 270}) {
            assertThat(redOutside(sealed(Sealing.PASTED, turn)))
                    .as("turned by %d degrees", turn)
                    .isEmpty();
        }
    }

    /** With nothing red on it but seals. */
    private static Scan sealed(Sealing sealing, int turn) {
        return new Scan(
                new ScanPlan(
                        0,
                        false,
                        1,
                        sealing,
                        ScanPlan.Signing.ABSENT,
                        ScanPlan.Stamping.ABSENT,
                        ScanPlan.Decoy.ABSENT,
                        Container.PDF_DCT,
                        200,
                        85,
                        1.5,
                        turn,
                        false),
                SEED);
    }

    /** What is red on the page of the first seal and lies in none of those that are said to be there; each of them is red. */
    private static List<double[]> redOutside(Scan scan) throws IOException {
        List<double[]> seals = new ArrayList<>();
        String onPage = "page " + scan.truth().values().get("seal1").split(" ")[1] + " ";
        for (int i = 1; scan.truth().value("seal" + i).isPresent(); i++) {
            String seal = scan.truth().values().get("seal" + i);
            if (seal.startsWith(onPage)) {
                String[] place = seal.split(" ");
                seals.add(new double[] {
                    Double.parseDouble(place[3]), Double.parseDouble(place[4]), Double.parseDouble(place[6]) / 2
                });
            }
        }
        int[] redness = new int[seals.size()];
        List<double[]> outside = new ArrayList<>();
        BufferedImage page = scan.page(Integer.parseInt(onPage.split(" ")[1]) - 1);
        for (int y = 0; y < page.getHeight(); y += 2) {
            for (int x = 0; x < page.getWidth(); x += 2) {
                int pixel = page.getRGB(x, y);
                if ((pixel >> 16 & 255) - (pixel >> 8 & 255) > 60) {
                    double[] spot = {x * 25.4 / 200, y * 25.4 / 200};
                    boolean inside = false;
                    for (int i = 0; i < redness.length; i++) {
                        double[] seal = seals.get(i);
                        if (Math.hypot(spot[0] - seal[0], spot[1] - seal[1]) < seal[2] + 1) {
                            redness[i]++;
                            inside = true;
                        }
                    }
                    if (!inside) {
                        outside.add(spot);
                    }
                }
            }
        }
        assertThat(redness).as("red within each seal").isNotEmpty();
        assertThat(Arrays.stream(redness).min().getAsInt()).isGreaterThan(500);
        return outside;
    }

    private static <T> List<T> kinds(Function<ScanPlan, T> of) {
        return plans().stream().map(of).distinct().toList();
    }

    private List<String> files(String name, long seed) throws IOException {
        Path set = folder.resolve(name);
        ScanSet.write(set, seed, 2, false);
        List<String> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(set)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                // A PDF bears an identity of its own, its pictures do not.
                all.add(
                        file.toString().endsWith(".pdf")
                                ? pictures(file)
                                : file.getFileName() + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static String pictures(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        return Arrays.stream(bytes.split("endstream"))
                .filter(part -> part.contains("/Image"))
                .map(part ->
                        String.valueOf(part.substring(part.indexOf("stream")).hashCode()))
                .collect(Collectors.joining(" "));
    }
}
