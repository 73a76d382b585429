package io.leadline.bench;

import java.util.List;

/**
 * Where load is sent.
 *
 * @param base scheme, host and port
 * @param headers each as {@code Name: value}
 */
record Target(String base, List<String> headers) {}
