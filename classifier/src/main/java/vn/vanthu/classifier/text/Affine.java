package vn.vanthu.classifier.text;

/** Plane transformations as six numbers, computed in the order in which PDFBox does, so that places come out the same. */
final class Affine {

    private Affine() {}

    static float[] identity() {
        return new float[] {1, 0, 0, 1, 0, 0};
    }

    /** First {@code a}, then {@code b}. */
    static float[] multiply(float[] a, float[] b) throws DoubtException {
        float[] c = new float[6];
        c[0] = a[0] * b[0] + a[1] * b[2];
        c[1] = a[0] * b[1] + a[1] * b[3];
        c[2] = a[2] * b[0] + a[3] * b[2];
        c[3] = a[2] * b[1] + a[3] * b[3];
        c[4] = a[4] * b[0] + a[5] * b[2] + b[4];
        c[5] = a[4] * b[1] + a[5] * b[3] + b[5];
        for (float value : c) {
            finite(value);
        }
        return c;
    }

    static void finite(float value) throws DoubtException {
        if (!Float.isFinite(value)) {
            throw new DoubtException(Doubt.OPERATOR);
        }
    }

    static float scalingX(float[] m) {
        return length(m[0], m[1]);
    }

    static float scalingY(float[] m) {
        return length(m[3], m[2]);
    }

    private static float length(float straight, float sheared) {
        return sheared == 0 ? straight : (float) Math.sqrt((double) straight * straight + (double) sheared * sheared);
    }
}
