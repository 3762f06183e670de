package vn.vanthu.classifier.recognising;

/**
 * One word on a picture, in pixels from its left and upper edges.
 *
 * @param base of the line that its letters stand on, below the word's middle
 * @param size of the letters of its line, from the tips to the feet
 * @param confidence from 0 to 1
 */
record RecognisedWord(
        String text, int left, int top, int right, int bottom, double base, double size, double confidence) {}
