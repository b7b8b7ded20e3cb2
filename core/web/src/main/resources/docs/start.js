// The session cookie travels by itself; what changes something also needs the CSRF token of the session.
let csrf = "";

SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  requestInterceptor: (request) => {
    if (csrf) {
      request.headers["X-CSRF-Token"] = csrf;
    }
    return request;
  },
  responseInterceptor: (response) => {
    if (response.url.endsWith("/api/v1/session") && response.body && response.body.csrf) {
      csrf = response.body.csrf;
    }
    return response;
  },
});
