package vn.vanthu.exchange.verifying;

import vn.vanthu.exchange.judging.SignatureSentence.Light;

/**
 * What a stranger is told of a file: nothing that does not stand in the file itself.
 *
 * @param word said first
 * @param digest SHA-256 of the file, empty where nothing at all is told
 */
record PublicAnswer(Light light, String word, String sentence, String digest) {}
