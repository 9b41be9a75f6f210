'use strict';

SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#viewer',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    tagsSorter: 'alpha',
    persistAuthorization: false,
    tryItOutEnabled: true,
    validatorUrl: null,
});
