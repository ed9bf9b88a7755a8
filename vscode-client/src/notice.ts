/**
 * What Microsoft suggests that partners tell customers who deploy a template, word for word; <PARTNER> is the company. The
 * server's `Notice` says the same, which a test holds.
 */
export const NOTICE =
  "When you deploy this template, Microsoft can identify the installation of <PARTNER> software with the deployed Azure resources. Microsoft can correlate these resources used to support the software. Microsoft collects this information to provide the best experiences with their products and to operate their business. The data is collected and governed by Microsoft's privacy policies, located at https://www.microsoft.com/trustcenter.";
