package vn.vanthu.classifier.scanning;

import java.util.OptionalDouble;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** How many pixels to an inch a picture says it has. */
final class Resolution {
    private static final double MILLIMETRES = 25.4;
    /** Others are no resolutions of scanners: 72 and 96 are what programs write that know none. */
    private static final double COARSEST = 97;

    private static final double FINEST = 2400;

    private Resolution() {}

    /** Empty where it says none, or one that a scanner does not have. */
    static OptionalDouble of(@Nullable IIOMetadata metadata) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return OptionalDouble.empty();
        }
        Node tree = metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = ((Element) tree).getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return OptionalDouble.empty();
        }
        try {
            double dpi = MILLIMETRES / Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            return dpi >= COARSEST && dpi <= FINEST ? OptionalDouble.of(dpi) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
