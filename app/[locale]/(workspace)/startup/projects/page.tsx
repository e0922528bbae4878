import { projectListMetadata, projectListPage } from "../../project-pages";

export const generateMetadata = projectListMetadata("startup");

export default projectListPage("startup");
