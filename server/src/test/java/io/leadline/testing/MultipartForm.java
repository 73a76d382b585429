package io.leadline.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/** A form with one file and other fields, as browsers send it. */
record MultipartForm(String contentType, BodyPublisher body) {
    static MultipartForm of(String fileName, BodyPublisher file, Map<String, String> fields) {
        String boundary = UUID.randomUUID().toString();
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName));
        head.append("Content-Type: text/csv\r\n\r\n");
        return new MultipartForm(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        file,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }
}
