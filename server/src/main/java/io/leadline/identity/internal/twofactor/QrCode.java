package io.leadline.identity.internal.twofactor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a picture that phones read: an SVG in a {@code data:} URI, ready for an {@code img}. */
final class QrCode {
    private QrCode() {}

    static String of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            byte[] svg = svg(squares).getBytes(StandardCharsets.US_ASCII);
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        }
    }

    private static String svg(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0,0h%dv%dH0z"/><path d="%s"/></svg>""".formatted(squares.getWidth(), squares.getHeight(), squares.getWidth(), squares.getHeight(), path);
    }
}
