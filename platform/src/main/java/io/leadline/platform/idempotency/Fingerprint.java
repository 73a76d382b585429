package io.leadline.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** SHA-256 over what makes a request the same as another: address, type and body, or the fields and files of a form. */
final class Fingerprint {
    private final MessageDigest digest = sha256();
    private final DataOutputStream out =
            new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));

    private Fingerprint() {}

    static byte[] of(HttpServletRequest request) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(request.getRequestURI());
        fingerprint.add(request.getQueryString());
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        RereadableRequest plain = WebUtils.getNativeRequest(request, RereadableRequest.class);
        if (form != null) {
            fingerprint.add(form);
        } else if (plain != null) {
            fingerprint.add(request.getContentType());
            fingerprint.add(plain.body());
        }
        return fingerprint.digest.digest();
    }

    private void add(MultipartHttpServletRequest form) throws IOException {
        for (Map.Entry<String, String[]> field : new TreeMap<>(form.getParameterMap()).entrySet()) {
            add(field.getKey());
            for (String value : field.getValue()) {
                add(value);
            }
        }
        for (Map.Entry<String, List<MultipartFile>> files : new TreeMap<>(form.getMultiFileMap()).entrySet()) {
            for (MultipartFile file : files.getValue()) {
                add(files.getKey());
                add(file.getOriginalFilename());
                out.writeLong(file.getSize());
                try (InputStream content = file.getInputStream()) {
                    content.transferTo(out);
                }
            }
        }
    }

    private void add(@Nullable String text) throws IOException {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
