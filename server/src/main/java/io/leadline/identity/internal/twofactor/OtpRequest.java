package io.leadline.identity.internal.twofactor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param otp a code of the authenticator app */
record OtpRequest(@NotBlank @Size(max = 64) String otp) {}
