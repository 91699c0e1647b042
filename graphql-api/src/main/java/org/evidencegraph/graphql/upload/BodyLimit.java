package org.evidencegraph.graphql.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses requests to the API that are too large before they are held in memory. Those with files
 * are counted by the server itself, while they are written to disk.
 */
@Component
class BodyLimit extends OncePerRequestFilter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String path;
  private final DataSize most;

  BodyLimit(
      @Value("${spring.graphql.http.path:/graphql}") String path,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.path = path;
    this.most = most;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getRequestURI().equals(request.getContextPath() + path)
        || (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most.toBytes()) {
      refuse(response);
    } else if (request.getContentLengthLong() >= 0 || request.getMethod().equals("GET")) {
      chain.doFilter(request, response);
    } else {
      byte[] body = request.getInputStream().readNBytes((int) most.toBytes() + 1);
      if (body.length > most.toBytes()) {
        refuse(response);
      } else {
        chain.doFilter(new Held(request, body), response);
      }
    }
  }

  private void refuse(HttpServletResponse response) throws IOException {
    RefusedException refused =
        RefusedException.tooLarge(
            "A request takes at most %d MB; send documents as files or import them from a folder."
                .formatted(most.toMegabytes()));
    response.setStatus(refused.status().value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(refused.answer()));
  }

  /** A request without Content-Length, whose body was read. */
  private static final class Held extends HttpServletRequestWrapper {
    private final byte[] body;

    Held(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new HeldStream(new ByteArrayInputStream(body));
    }
  }

  private static final class HeldStream extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    HeldStream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      return bytes.read(buffer, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("requests are read by the thread that answers them");
    }
  }
}
